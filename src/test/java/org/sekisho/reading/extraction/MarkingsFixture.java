package org.sekisho.reading.extraction;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Markings for tests. */
public final class MarkingsFixture {

    private MarkingsFixture() {}

    /** Those that hold where an office has not set its own. */
    public static Markings asShipped() {
        return new Markings(shipped());
    }

    static MarkingSettings shipped() {
        return new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("sekisho.marking", MarkingSettings.class);
    }
}
