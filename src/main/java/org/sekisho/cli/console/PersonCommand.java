package org.sekisho.cli.console;

import java.io.IOException;
import org.sekisho.office.staff.Role;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Mixin;

/** An act of a person with one of some roles. */
public abstract class PersonCommand extends PlacedCommand {

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
        return told(place, sekisho -> done(sekisho, person.of(sekisho, roles)));
    }
}
