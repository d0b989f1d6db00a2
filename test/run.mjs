import { bootstrap, runScript } from './harness/bootstrap.mjs';

bootstrap();
runScript('run.ts', process.argv.slice(2));
