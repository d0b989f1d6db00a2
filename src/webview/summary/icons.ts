import arrowDown from '@vscode/codicons/src/icons/arrow-down.svg';
import arrowUp from '@vscode/codicons/src/icons/arrow-up.svg';
import check from '@vscode/codicons/src/icons/check.svg';
import checkAll from '@vscode/codicons/src/icons/check-all.svg';
import circleLarge from '@vscode/codicons/src/icons/circle-large.svg';
import circleSlash from '@vscode/codicons/src/icons/circle-slash.svg';
import commentUnresolved from '@vscode/codicons/src/icons/comment-unresolved.svg';
import copy from '@vscode/codicons/src/icons/copy.svg';
import debugDisconnect from '@vscode/codicons/src/icons/debug-disconnect.svg';
import gitCompare from '@vscode/codicons/src/icons/git-compare.svg';
import globe from '@vscode/codicons/src/icons/globe.svg';
import history from '@vscode/codicons/src/icons/history.svg';
import law from '@vscode/codicons/src/icons/law.svg';
import listTree from '@vscode/codicons/src/icons/list-tree.svg';
import lock from '@vscode/codicons/src/icons/lock.svg';
import move from '@vscode/codicons/src/icons/move.svg';
import mute from '@vscode/codicons/src/icons/mute.svg';
import pass from '@vscode/codicons/src/icons/pass.svg';
import question from '@vscode/codicons/src/icons/question.svg';
import save from '@vscode/codicons/src/icons/save.svg';
import warning from '@vscode/codicons/src/icons/warning.svg';

// The few icons of the page, each as its own drawing: the whole font is larger than all else of the page together.

const DRAWINGS = {
  'arrow-down': arrowDown,
  'arrow-up': arrowUp,
  check,
  'check-all': checkAll,
  'circle-large': circleLarge,
  'circle-slash': circleSlash,
  'comment-unresolved': commentUnresolved,
  copy,
  'debug-disconnect': debugDisconnect,
  'git-compare': gitCompare,
  globe,
  history,
  law,
  'list-tree': listTree,
  lock,
  move,
  mute,
  pass,
  question,
  save,
  warning,
} as const;

export type IconName = keyof typeof DRAWINGS;

const made = new Map<IconName, Node>();

/** An icon as VS Code draws it; says nothing to a screen reader, so words stand beside it. */
export function icon(name: IconName): Node {
  let drawing = made.get(name);
  if (drawing === undefined) {
    const svg = new DOMParser().parseFromString(DRAWINGS[name], 'image/svg+xml').documentElement;
    svg.setAttribute('class', 'icon');
    svg.setAttribute('aria-hidden', 'true');
    drawing = svg;
    made.set(name, drawing);
  }
  return document.importNode(drawing, true);
}
