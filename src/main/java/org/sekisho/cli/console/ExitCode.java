package org.sekisho.cli.console;

/** Exit codes of commands. These numbers are a contract. */
public final class ExitCode {

    public static final int DONE = 0;
    public static final int USAGE = 2;
    /** Every filing has its outcome, and some of them could not be read. */
    public static final int DONE_WITH_UNSCREENABLE = 3;

    public static final int STOPPED = 4;
    /** Our fault; the next run goes on with what waits. */
    public static final int FAILED = 5;

    public static final int LOCKED = 6;
    /** A replay came to something else than was recorded, or a control list is no longer what it was. */
    public static final int DIFFERENT = 7;
    /** Every filing has its outcome, and something says that the run cannot be trusted. */
    public static final int RED = 9;

    public static final int CONFIGURATION = 78;

    private ExitCode() {}

    /** Whether a run that ends so has told of it itself, if it is to be told. */
    public static boolean isToldByTheRun(int code) {
        return code == DONE || code == DONE_WITH_UNSCREENABLE || code == STOPPED || code == LOCKED || code == RED;
    }
}
