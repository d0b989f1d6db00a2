import {
  LETTER_SIZE,
  type Drawing,
  type PathShape,
  type Shape,
  type TextShape,
} from '../../../core/report/charts/drawing';
import { PAPER, PAPER_FONT } from '../../../core/report/charts/paper';

/** So that it is sharp in print. */
const SCALE = 2;
/** No browser's canvas is higher. */
const MOST_PIXELS = 16_000;

/** A drawing as PNG in base64, in the colours of paper; undefined where the canvas cannot hold it. */
export async function paintPng(drawing: Drawing): Promise<string | undefined> {
  const canvas = document.createElement('canvas');
  const scale = Math.min(SCALE, MOST_PIXELS / Math.max(drawing.width, drawing.height));
  canvas.width = Math.ceil(drawing.width * scale);
  canvas.height = Math.ceil(drawing.height * scale);
  const brush = canvas.getContext('2d');
  if (brush === null) return undefined;
  brush.fillStyle = '#ffffff';
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.scale(scale, scale);
  brush.lineJoin = 'round';
  for (const shape of drawing.shapes) paintShape(brush, shape);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  return blob === null ? undefined : base64Of(blob);
}

function paintShape(brush: CanvasRenderingContext2D, shape: Shape): void {
  switch (shape.kind) {
    case 'path':
      paintPath(brush, shape);
      return;
    case 'text':
      paintText(brush, shape);
      return;
    case 'mark':
      for (const part of shape.shapes) paintShape(brush, part);
  }
}

function paintPath(brush: CanvasRenderingContext2D, { ink, d }: PathShape): void {
  const { fill, stroke, width = 1, dash = [] } = PAPER[ink];
  const path = new Path2D(d);
  if (fill !== undefined) {
    brush.fillStyle = fill;
    brush.fill(path);
  }
  if (stroke === undefined) return;
  brush.strokeStyle = stroke;
  brush.lineWidth = width;
  brush.setLineDash([...dash]);
  brush.stroke(path);
}

function paintText(brush: CanvasRenderingContext2D, { ink, x, y, anchor, text }: TextShape): void {
  const { fill = '#000000', halo, bold = false, italic = false } = PAPER[ink];
  brush.font = `${italic ? 'italic ' : ''}${bold ? '600 ' : ''}${LETTER_SIZE[ink] ?? 12}px ${PAPER_FONT}`;
  brush.textAlign = anchor === 'middle' ? 'center' : anchor;
  if (halo !== undefined) {
    brush.strokeStyle = halo;
    brush.lineWidth = 3;
    brush.setLineDash([]);
    brush.strokeText(text, x, y);
  }
  brush.fillStyle = fill;
  brush.fillText(text, x, y);
}

function base64Of(blob: Blob): Promise<string | undefined> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('loadend', () => {
      resolve(typeof reader.result === 'string' ? reader.result.slice(reader.result.indexOf(',') + 1) : undefined);
    });
    reader.readAsDataURL(blob);
  });
}
