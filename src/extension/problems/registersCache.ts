import { checkRegisters, type CheckedRegisters } from '../../project/checkRegisters';
import type { Project } from '../../project/project';

/** The ids a project knows, read once and again after its codebook or incidents have changed. */
export class RegistersCache {
  private readonly known = new Map<Project, Promise<CheckedRegisters['registers']>>();

  of(project: Project): Promise<CheckedRegisters['registers']> {
    let registers = this.known.get(project);
    if (!registers) {
      registers = checkRegisters(project, undefined).then((checked) => checked.registers);
      registers.catch(() => this.known.delete(project));
      this.known.set(project, registers);
    }
    return registers;
  }

  forget(project: Project): void {
    this.known.delete(project);
  }

  clear(): void {
    this.known.clear();
  }
}
