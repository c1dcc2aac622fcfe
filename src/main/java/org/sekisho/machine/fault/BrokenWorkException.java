package org.sekisho.machine.fault;

/** A fault that is logged already, on its way to whoever can do without the work that broke. */
public final class BrokenWorkException extends RuntimeException {

    private final transient ProgramFault fault;

    BrokenWorkException(ProgramFault fault, Throwable cause) {
        super(fault.summary(), cause);
        this.fault = fault;
    }

    ProgramFault fault() {
        return fault;
    }
}
