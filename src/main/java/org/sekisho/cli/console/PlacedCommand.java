package org.sekisho.cli.console;

import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command that speaks to a Sekisho, and ends with an {@link ExitCode}. */
public abstract class PlacedCommand extends ConsoleCommand implements Callable<Integer> {

    @Mixin
    protected Place place = new Place();
}
