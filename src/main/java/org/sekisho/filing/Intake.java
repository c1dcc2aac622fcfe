package org.sekisho.filing;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Intake. */
public class Intake {
    public record Result(int registered) {}

    public Result register(List<Path> inboxes, long run, BooleanSupplier stop) {
        return new Result(0);
    }
}
