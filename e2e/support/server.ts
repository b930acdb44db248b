import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A running Zhiji on an empty folder, with a clock that stands until a journey moves it. */
export class Server {
  private output = '';

  private constructor(
    readonly url: string,
    private readonly folder: string | undefined,
    private readonly process: ChildProcess,
  ) {}

  static async start(now: string): Promise<Server> {
    const folder = mkdtempSync(join(tmpdir(), 'zhiji-e2e-'));
    return Server.spawn(['run', '--data', folder, '--now', now], folder);
  }

  /** The demo, in a folder that it makes and deletes itself. */
  static async demo(now: string): Promise<Server> {
    return Server.spawn(['demo', '--now', now]);
  }

  private static async spawn(command: string[], folder?: string): Promise<Server> {
    const port = await freePort();
    const child = spawn(join(root, 'zhiji'), [...command, '--port', String(port)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const server = new Server(`http://127.0.0.1:${port}`, folder, child);
    child.stdout?.on('data', (text) => {
      server.output += text;
    });
    child.stderr?.on('data', (text) => {
      server.output += text;
    });
    return server;
  }

  /** The one-time link that the terminal prints at the first start. */
  async setupLink(): Promise<string> {
    const [link] = await this.printed(/http:\/\/\S+\/setup\?token=\S+/);
    return link;
  }

  /** Whom the demo lets in: the names of the people, and a link for each. */
  async roleLinks(): Promise<Map<string, string>> {
    const [list] = await this.printed(/[\s\S]*\/enter\?token=[\s\S]*\n\s*\n/);
    const lines = [...list.matchAll(/(\S+)\s+(http:\/\/\S+\/enter\?token=\S+)/g)];
    return new Map(lines.map(([, name = '', link = '']) => [name, link]));
  }

  private async printed(wanted: RegExp): Promise<RegExpMatchArray> {
    const deadline = Date.now() + 150_000;
    while (Date.now() < deadline) {
      const found = this.output.match(wanted);
      if (found) {
        return found;
      }
      if (this.process.exitCode !== null) {
        break;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`Zhiji did not start:\n${this.output}`);
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    if (this.process.exitCode === null) {
      this.process.kill('SIGTERM');
      await ended;
    }
    if (this.folder) {
      rmSync(this.folder, { recursive: true, force: true });
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
