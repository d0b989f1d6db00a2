import { spawnSync } from 'node:child_process';

/**
 * The environment for a child that must not think it is part of the running npm script:
 * the variables npm hands to scripts point a nested npm at the wrong folder.
 */
export function cleanEnvironment() {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) =>
        !/^(npm_package_|npm_lifecycle_|npm_config_(local_prefix|prefix|global_prefix)$)/i.test(name) &&
        !['NODE_OPTIONS', 'INIT_CWD', 'ELECTRON_RUN_AS_NODE'].includes(name) &&
        !name.startsWith('VSCODE_'),
    ),
  );
}

/** Runs npm with `args` in `folder`; throws with npm's own words when it fails. Warnings are not shown. */
export function npm(args, folder) {
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  const script = process.env.npm_execpath;
  const viaNode = script !== undefined && /npm-cli\.c?js$/.test(script);
  const result = spawnSync(viaNode ? process.execPath : 'npm', [...(viaNode ? [script] : []), ...args, ...quiet], {
    cwd: folder,
    env: cleanEnvironment(),
    encoding: 'utf8',
    shell: !viaNode && process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (result.status !== 0) {
    const said = [result.stderr, result.stdout, result.error?.message].filter(Boolean).join('\n').trim();
    throw new Error(`npm ${args.join(' ')} failed in ${folder}\n${said}`);
  }
}
