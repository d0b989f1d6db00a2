interface CpuUsage {
  /** Microseconds. */
  readonly user: number;
  readonly system: number;
}

interface NodeProcess {
  /** Since Node 23.9. */
  threadCpuUsage?(): CpuUsage;
  cpuUsage?(): CpuUsage;
}

/**
 * Milliseconds that the processor has spent on this thread so far, whatever else the machine was doing meanwhile. On
 * older Node those of the whole process, which is more; undefined in a web worker, which tells nothing of them.
 */
export function cpuMilliseconds(): number | undefined {
  const { process } = globalThis as { process?: NodeProcess };
  const usage = process?.threadCpuUsage?.() ?? process?.cpuUsage?.();
  return usage && (usage.user + usage.system) / 1000;
}
