package org.sekisho.reading.extraction;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The words that are classification markings, under {@code sekisho.marking}. An office replaces them by those of its
 * own law; two empty lists look for none.
 *
 * @param markings words that mean nothing else where they stand alone on a line
 * @param banners words that mean other things too: only the first or last line of a page or document counts
 */
@ConfigurationProperties(value = "sekisho.marking", ignoreUnknownFields = false)
public record MarkingSettings(
        @DefaultValue({
            "TOP SECRET",
            "UK TOP SECRET",
            "COSMIC TOP SECRET",
            "NATO SECRET",
            "NATO CONFIDENTIAL",
            "NATO RESTRICTED",
            "EU TOP SECRET",
            "EU SECRET",
            "TRÈS SECRET",
            "TRÈS SECRET DÉFENSE",
            "SECRET DÉFENSE",
            "CONFIDENTIEL DÉFENSE",
            "DIFFUSION RESTREINTE",
            "STRENG GEHEIM",
            "VS-VERTRAULICH",
            "VS-NUR FÜR DEN DIENSTGEBRAUCH",
            "極秘",
            "特定秘密",
            "特別防衛秘密",
            "防衛秘密"
        })
        List<String> markings,

        @DefaultValue({"SECRET", "CONFIDENTIAL", "GEHEIM", "機密", "取扱注意", "秘"})
        List<String> banners) {

    public MarkingSettings {
        markings = List.copyOf(markings);
        banners = List.copyOf(banners);
    }
}
