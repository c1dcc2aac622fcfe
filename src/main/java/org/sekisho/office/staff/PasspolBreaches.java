package org.sekisho.office.staff;

import com.codahale.passpol.BreachDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The 100,000 passwords found most often where passwords were stolen. They come with passpol; nothing is asked abroad. */
@Component
class PasspolBreaches {

    private @Nullable BreachDatabase loaded;

    boolean have(String password) {
        try {
            BreachDatabase mostCommon = mostCommon();
            return mostCommon.contains(password) || mostCommon.contains(password.toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            throw new UncheckedIOException("The list of common passwords cannot be read", e);
        }
    }

    /** Not before it is needed, as a nightly run never does. */
    private synchronized BreachDatabase mostCommon() {
        BreachDatabase present = loaded == null ? BreachDatabase.top100K() : loaded;
        loaded = present;
        return present;
    }
}
