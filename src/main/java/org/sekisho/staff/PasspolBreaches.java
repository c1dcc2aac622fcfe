package org.sekisho.staff;

import com.codahale.passpol.BreachDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The 100,000 passwords found most often where passwords were stolen. They come with passpol; nothing is asked abroad. */
@Component
class PasspolBreaches {

    private final BreachDatabase mostCommon = BreachDatabase.top100K();

    boolean have(String password) {
        try {
            return mostCommon.contains(password) || mostCommon.contains(password.toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            throw new UncheckedIOException("The list of common passwords cannot be read", e);
        }
    }
}
