/** The program ends the process, here and now. Nothing of the program catches it. */
export class ProcessExit {
  constructor(readonly status: number) {}
}
