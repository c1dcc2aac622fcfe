package org.sekisho.reading.extraction;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The settings as they are shipped, but for what a test needs otherwise. */
public final class TestSettings {

    private TestSettings() {}

    /** Settings with one process; names and values as in {@code application.yml}, under {@code sekisho.extraction}. */
    public static ExtractionSettings with(Path workFolder, String... namesAndValues) {
        Map<String, String> properties = new HashMap<>();
        properties.put("sekisho.extraction.processes", "1");
        properties.put("sekisho.extraction.work-folder", workFolder.toString());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.put("sekisho.extraction." + namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("sekisho.extraction", ExtractionSettings.class);
    }
}
