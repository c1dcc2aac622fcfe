package org.sekisho.office.precedent;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.precedent.DiffUtilsChanges.Changed;
import org.sekisho.office.precedent.EarlierDecisions.Version;
import org.sekisho.office.precedent.VersionDifference.Block;
import org.sekisho.office.precedent.VersionDifference.Fate;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.StoredText;
import org.sekisho.reading.passage.TextSpan;
import org.sekisho.screening.record.ScreeningOutcomes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what an applicant changed. Each look goes on the audit trail: it shows words of two versions. */
@Service
public class VersionDifferences {

    private final EarlierDecisions versions;
    private final FilingTexts texts;
    private final ScreeningOutcomes outcomes;
    private final AuditTrail audit;

    VersionDifferences(EarlierDecisions versions, FilingTexts texts, ScreeningOutcomes outcomes, AuditTrail audit) {
        this.versions = versions;
        this.texts = texts;
        this.outcomes = outcomes;
        this.audit = audit;
    }

    /**
     * A case's version against the newest earlier one.
     *
     * @return empty if there is none that the reader may know of, or no text of one of the two is kept
     */
    @Transactional
    public Optional<VersionDifference> of(DeskCase shown, StaffMember reader) {
        Optional<Version> earlier = versions.versions(shown, reader).before();
        Optional<FilingText> before =
                earlier.flatMap(version -> texts.of(version.filing())).map(StoredText::text);
        Optional<FilingText> now = texts.of(shown.standing().filing()).map(StoredText::text);
        if (earlier.isEmpty() || before.isEmpty() || now.isEmpty()) {
            return Optional.empty();
        }
        int version = earlier.get().version();
        audit.add(reader.id().value(), AuditAction.VERSIONS_COMPARED, shown.subject(), "with version " + version);
        List<TextSpan> hits = hits(shown, now.get());
        BlockDifferences found = new BlockDifferences(before.get(), now.get(), hits);
        int added = found.newHits();
        return Optional.of(
                new VersionDifference(shown.filingVersion(), version, added, hits.size() - added, found.blocks()));
    }

    private List<TextSpan> hits(DeskCase shown, FilingText text) {
        Set<TextSpan> spans = new LinkedHashSet<>();
        outcomes.of(shown.standing().filing())
                .ifPresent(outcome -> outcome.findings().stream()
                        .filter(finding -> finding.queue() == shown.standing().queue())
                        .flatMap(finding -> finding.evidence().stream())
                        .forEach(found -> {
                            TextSpan span = found.span();
                            if (span != null && span.end() <= text.words().length()) {
                                spans.add(span);
                            }
                        }));
        return List.copyOf(spans);
    }

    /** Compares two versions claim by claim and paragraph by paragraph. */
    static final class BlockDifferences {

        private final List<VersionBlock> before;
        private final List<VersionBlock> now;
        private final List<TextSpan> hits;
        private final BlockPairs pairs;
        private final List<Block> blocks = new ArrayList<>();
        private final Set<TextSpan> newHits = new LinkedHashSet<>();

        /** @param hits what was found in {@code now}, each once */
        BlockDifferences(FilingText before, FilingText now, List<TextSpan> hits) {
            this.before = VersionBlock.of(before);
            this.now = VersionBlock.of(now);
            this.hits = hits;
            this.pairs = BlockPairs.of(this.before, this.now);
            compare();
        }

        /** In the order of the text. */
        List<Block> blocks() {
            return blocks;
        }

        /** The hits in words that were added or changed. */
        int newHits() {
            return newHits.size();
        }

        private void compare() {
            int told = 0;
            for (Changed changed : pairs.order()) {
                inPlace(told, changed.at());
                for (int i = changed.from(); i < changed.until(); i++) {
                    gone(i);
                }
                for (int i = changed.at(); i < changed.to(); i++) {
                    come(i);
                }
                told = changed.to();
            }
            inPlace(told, now.size());
        }

        private void inPlace(int from, int to) {
            for (int i = from; i < to; i++) {
                VersionBlock was = before.get(pairs.was(i));
                add(was.words().equals(now.get(i).words()) ? Fate.SAME : Fate.CHANGED, now.get(i), was);
            }
        }

        private void gone(int earlier) {
            VersionBlock gone = before.get(earlier);
            int became = pairs.became(earlier);
            blocks.add(
                    became < 0
                            ? new Block(Fate.REMOVED, gone.first(), null, 0, BlockWords.removed(gone))
                            : new Block(Fate.LEFT, gone.first(), now.get(became).first(), 0, List.of()));
        }

        private void come(int later) {
            int was = pairs.was(later);
            add(was < 0 ? Fate.ADDED : Fate.MOVED, now.get(later), was < 0 ? null : before.get(was));
        }

        private void add(Fate fate, VersionBlock block, @Nullable VersionBlock was) {
            BlockWords words = new BlockWords(block, was, hits);
            newHits.addAll(words.newHits());
            blocks.add(new Block(fate, was == null ? null : was.first(), block.first(), words.hits(), words.pieces()));
        }
    }
}
