import { type AddressInfo, type Socket, connect, createServer } from 'node:net';

/**
 * Stands between a server process and its database and reads the statements that pass, so that a test can end the
 * process at an exact point of a transaction: real code, a real SIGKILL, and no test hook in the product.
 */
export interface DatabaseProxy {
  url: string;
  /** Strikes once, at the first transaction that fits; afterwards everything on the line is lost. */
  strike(strike: Strike): void;
  close(): Promise<void>;
}

export interface Strike {
  /** Fits a statement of the transaction to strike at. */
  statement: RegExp;
  /**
   * `arrival`: the statement never reaches the database. `before_commit`: the COMMIT after it never does.
   * `after_commit`: the database commits, and nobody hears of it.
   */
  at: 'arrival' | 'before_commit' | 'after_commit';
  blow(): void;
}

const COM_QUERY = 0x03;
const HEADER_BYTES = 4;

export async function startDatabaseProxy(databaseUrl: string): Promise<DatabaseProxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  const armed: { strike: Strike | null } = { strike: null };
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('close', () => sockets.delete(socket));
      // A killed process leaves its lines in a mess; that is the point.
      socket.on('error', () => undefined);
    }
    new Line(client, upstream, armed).open();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.toString(),
    strike: (strike) => (armed.strike = strike),
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** One connection: commands are read packet by packet, answers pass as they come. */
class Line {
  private pending = Buffer.alloc(0);
  private marked = false;
  private cut: (() => void) | null = null;

  constructor(
    private readonly client: Socket,
    private readonly upstream: Socket,
    private readonly armed: { strike: Strike | null },
  ) {}

  open(): void {
    this.client.on('data', (chunk: Buffer) => this.fromClient(chunk));
    this.upstream.on('data', (chunk: Buffer) => this.fromDatabase(chunk));
    this.client.on('end', () => this.upstream.end());
    this.upstream.on('end', () => this.client.end());
  }

  private fromClient(chunk: Buffer): void {
    this.pending = Buffer.concat([this.pending, chunk]);
    while (this.pending.length >= HEADER_BYTES) {
      const length = HEADER_BYTES + this.pending.readUIntLE(0, 3);
      if (this.pending.length < length) return;
      const packet = this.pending.subarray(0, length);
      this.pending = this.pending.subarray(length);
      if (!this.pass(packet)) return;
      this.upstream.write(packet);
    }
  }

  /** False when the packet is the one at which the process dies. */
  private pass(packet: Buffer): boolean {
    const { strike } = this.armed;
    const isCommand = packet[3] === 0 && packet[HEADER_BYTES] === COM_QUERY;
    if (!strike || !isCommand) return true;
    const sql = statementOf(packet);
    if (/^START TRANSACTION/i.test(sql)) this.marked = false;
    if (strike.statement.test(sql)) {
      if (strike.at === 'arrival') return this.fall(strike);
      this.marked = true;
    }
    if (!this.marked || !/^COMMIT/i.test(sql)) return true;
    if (strike.at === 'before_commit') return this.fall(strike);
    this.armed.strike = null;
    this.cut = () => this.fall(strike);
    return true;
  }

  private fromDatabase(chunk: Buffer): void {
    if (this.cut) this.cut();
    else this.client.write(chunk);
  }

  /** The process dies first: it must not see the line go down and act on it. */
  private fall(strike: Strike): false {
    this.armed.strike = null;
    this.pending = Buffer.alloc(0);
    strike.blow();
    this.upstream.destroy();
    this.client.destroy();
    return false;
  }
}

/** MySQL 8 and later are sent two counts of query attributes (none, one set) before the text. */
function statementOf(packet: Buffer): string {
  const start = HEADER_BYTES + 1;
  const hasAttributeCounts = packet[start] === 0 && packet[start + 1] === 1;
  return packet.toString('utf8', hasAttributeCounts ? start + 2 : start);
}
