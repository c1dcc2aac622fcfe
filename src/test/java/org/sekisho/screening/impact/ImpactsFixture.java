package org.sekisho.screening.impact;

import java.nio.file.Path;
import org.sekisho.finding.entity.Entities;
import org.sekisho.machine.fault.FaultBarrier;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.screening.ExemptionsFixture;
import org.sekisho.screening.archive.ArchiveIndex;

/** Lists tried on texts, without an index and without names. */
public final class ImpactsFixture {

    private ImpactsFixture() {}

    public static Impacts over(FilingTexts texts) {
        return new Impacts(
                texts,
                (filing, text, worthReading) -> Entities.NONE,
                new ArchiveIndex(Path.of("target", "no-index")),
                ExemptionsFixture.none(),
                new FaultBarrier());
    }
}
