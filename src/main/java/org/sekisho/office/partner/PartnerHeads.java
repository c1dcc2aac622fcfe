package org.sekisho.office.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.audit.AuditHead;
import org.sekisho.office.audit.AuditHeads;
import org.sekisho.office.audit.TrailWitnesses;
import org.sekisho.office.partner.PartnerPackage.Message;
import org.sekisho.office.partner.PartnerRefusedException.Why;
import org.springframework.stereotype.Service;

/**
 * Ends of two offices' audit trails, each countersigned by the other: a package carries the end of its sender's trail, and gives back the
 * newest end of the recipient's that its sender keeps. Whoever changes a record has to have the partner change its rows, too.
 */
@Service
class PartnerHeads implements PartnerMessages.Handler, TrailWitnesses {

    private final PartnerMessages messages;
    private final JdbcPartnerRows rows;
    private final AuditHeads heads;

    PartnerHeads(PartnerMessages messages, JdbcPartnerRows rows, AuditHeads heads) {
        this.messages = messages;
        this.rows = rows;
        this.heads = heads;
    }

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /**
     * The ends of two trails, as a message has them.
     *
     * @param own of its sender
     * @param kept of its recipient; null as long as its sender has none
     */
    private record Ends(AuditHead own, @Nullable AuditHead kept) {

        /** @throws IllegalArgumentException if it is none that a trail has, such as words for a terminal */
        Ends {
            Stream.of(Optional.of(own), Optional.ofNullable(kept))
                    .flatMap(Optional::stream)
                    .filter(end -> end.record() < 0 || !HASH.matcher(end.hash()).matches())
                    .findFirst()
                    .ifPresent(none -> {
                        throw new IllegalArgumentException("no end of a trail");
                    });
        }
    }

    /** Has both ends go with the package that is being written. */
    void queue(PartnerCode partner, String by) {
        AuditHead kept = rows.messages(partner, true, MessageKind.HEADS).stream()
                .findFirst()
                .map(newest -> ends(newest.travelling()).own())
                .orElse(null);
        messages.queue(
                partner, MessageKind.HEADS, PartnerPackage.JSON.writeValueAsString(new Ends(heads.end(), kept)), by);
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.HEADS);
    }

    /** An end that is given back and that this trail does not have is refused: what a partner says can make no fault here. */
    @Override
    public boolean reads(Agreement terms, Message message) {
        AuditHead kept = ends(message).kept();
        Why.HEAD_DIFFERS.when(kept != null && !heads.fits(kept), terms.partner(), kept == null ? 0 : kept.record());
        return true;
    }

    private static Ends ends(Message message) {
        return PartnerPackage.JSON.readValue(message.content(), Ends.class);
    }

    @Override
    public String told(Message message) {
        Ends ends = ends(message);
        return "the trail of its sender ends at record %d, %s%s"
                .formatted(
                        ends.own().record(),
                        ends.own().hash(),
                        ends.kept() == null
                                ? ""
                                : "; of its recipient's it keeps record %d, %s"
                                        .formatted(
                                                ends.kept().record(),
                                                ends.kept().hash()));
    }

    /** Without rows that somebody changed so that nobody can read them: the seals tell of those. */
    @Override
    public List<Kept> newest() {
        List<Kept> newest = new ArrayList<>();
        rows.newestFromEach(MessageKind.HEADS)
                .forEach(message -> PartnerPackage.reads(() -> newest.addAll(kept(message))));
        return newest;
    }

    private static List<Kept> kept(PartnerMessage message) {
        AuditHead kept = ends(message.travelling()).kept();
        return kept == null ? List.of() : List.of(new Kept("Partner " + message.partner(), kept));
    }
}
