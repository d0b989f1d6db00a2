import type * as vscode from 'vscode';
import type { Drawing } from '../../core/report/charts/drawing';
import { PROTOCOL_VERSION, type HostMessage } from '../../webview/protocol';

/** Has a page paint drawings, one after the other: only a page has a canvas. */
export class PagePainter {
  private request = 0;
  private waiting: ((png: Uint8Array | undefined) => void) | undefined;

  constructor(private readonly webview: vscode.Webview) {}

  /** A PNG; undefined where the page cannot paint it, or is closed or asked for another meanwhile. */
  async paint(drawing: Drawing): Promise<Uint8Array | undefined> {
    this.giveUp();
    this.request += 1;
    const message: HostMessage = { version: PROTOCOL_VERSION, type: 'paint', request: this.request, drawing };
    const painted = new Promise<Uint8Array | undefined>((resolve) => {
      this.waiting = resolve;
    });
    if (!(await this.webview.postMessage(message))) this.giveUp();
    return painted;
  }

  /** What the page answers; an answer to an older question is dropped. */
  take(request: number, png: string | undefined): void {
    if (request !== this.request) return;
    const { waiting } = this;
    this.waiting = undefined;
    waiting?.(png === undefined ? undefined : Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0)));
  }

  giveUp(): void {
    this.waiting?.(undefined);
    this.waiting = undefined;
  }
}
