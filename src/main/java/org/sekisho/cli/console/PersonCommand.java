package org.sekisho.cli.console;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.machine.fault.RefusedException;
import org.sekisho.office.staff.Role;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Mixin;

/** An act of a person with one of some roles. What a rule refuses, and a file that cannot be read, is said in a line; nothing was done then. */
public abstract class PersonCommand extends PlacedCommand {

    private static final String UNREAD = "%s cannot be read; see that it is there, and that you may read it.";

    private final Role[] roles;

    @Mixin
    private Person person = new Person();

    protected PersonCommand(Role... roles) {
        this.roles = roles;
    }

    /** Does it, and returns what is told of it. */
    protected abstract String done(ApplicationContext sekisho, String user) throws IOException;

    @Override
    public final Integer call() throws IOException {
        try (ConfigurableApplicationContext sekisho = place.open()) {
            out().println(done(sekisho, person.of(sekisho, roles)));
            return ExitCode.DONE;
        } catch (RefusedException no) {
            return nothingDone(String.valueOf(no.getMessage()));
        } catch (NoSuchFileException | AccessDeniedException unread) {
            return nothingDone(UNREAD.formatted(unread.getFile()));
        }
    }

    private int nothingDone(String why) {
        return refused("Nothing was done: " + VisibleText.of(why));
    }
}
