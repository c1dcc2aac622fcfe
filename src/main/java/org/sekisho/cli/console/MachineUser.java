package org.sekisho.cli.console;

import com.sun.security.auth.module.UnixSystem;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The user who types a command, as the kernel has it and the machine's list of users names it. Neither the environment nor an option of Java
 * changes that.
 *
 * @param name empty if the machine names nobody of that number
 */
record MachineUser(long uid, String name) {

    /** Below are the machine's own users, under which more than one person types: root, that of the package. */
    private static final long FIRST_PERSON = 1_000;

    /** Asks the machine; a test, which is one process of one user, puts another in its place. */
    static Supplier<MachineUser> asked = MachineUser::ofProcess;

    private static MachineUser ofProcess() {
        UnixSystem machine = new UnixSystem();
        @Nullable String name = machine.getUsername();
        return new MachineUser(machine.getUid(), name == null ? "" : name);
    }

    /** For the audit trail. */
    String named() {
        return name.isEmpty() ? "uid " + uid : name;
    }

    boolean isOnePerson() {
        return uid >= FIRST_PERSON && !name.isEmpty();
    }
}
