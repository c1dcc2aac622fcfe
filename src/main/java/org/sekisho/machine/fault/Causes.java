package org.sekisho.machine.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A failure with its causes, the outermost first. Each is there once, even where causes go in a circle. */
public final class Causes {

    private Causes() {}

    /** All of them; none of null. */
    public static List<Throwable> of(@Nullable Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    /** The outermost of a kind. */
    public static <T extends Throwable> Optional<T> find(@Nullable Throwable failure, Class<T> kind) {
        return of(failure).stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
