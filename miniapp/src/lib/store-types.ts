export interface StoreBrief {
  id: number;
  code: string;
  name: string;
  city: string;
  address: string;
  phone: string;
  openingHours: string;
  latitude: number | null;
  longitude: number | null;
}

export interface Store extends StoreBrief {
  distanceMeters: number | null;
  kind: 'direct' | 'franchise';
}
