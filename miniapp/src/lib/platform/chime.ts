const NOTES = { good: [659, 880], bad: [330, 247] } as const;
const NOTE_SECONDS = 0.14;
const VOLUME = 0.12;

/** Two short notes: up for money received, down for something that needs a look. */
export function playChime(audio: AudioContext, mood: 'good' | 'bad'): void {
  NOTES[mood].forEach((frequency, index) => {
    const tone = audio.createOscillator();
    const gain = audio.createGain();
    const starts = audio.currentTime + index * NOTE_SECONDS;
    tone.frequency.value = frequency;
    gain.gain.setValueAtTime(VOLUME, starts);
    gain.gain.exponentialRampToValueAtTime(0.001, starts + NOTE_SECONDS);
    tone.connect(gain);
    gain.connect(audio.destination);
    tone.start(starts);
    tone.stop(starts + NOTE_SECONDS);
  });
}
