package org.sekisho.desk;

import java.util.List;
import org.sekisho.desk.door.AccessRules;
import org.sekisho.office.review.CaseRights;
import org.sekisho.office.staff.StaffMember;

/**
 * The reader of a page, and what the page offers them.
 *
 * @param pages what there is for them to go to
 * @param own what there is about themselves: their keys, password and passkeys
 * @param searches whether they may search filings
 */
public record ReaderPage(
        String account,
        String name,
        List<Way> pages,
        List<Way> own,
        boolean searches,
        boolean mayDecide,
        boolean mayConfirm) {

    /** Pages in reach from every page, in this order; a reader is shown those that they may open. */
    private static final List<Way> PAGES = List.of(
            new Way("/queue", "nav.queue"),
            new Way("/referrals", "nav.referrals"),
            new Way("/orders", "nav.orders"),
            new Way("/partners", "nav.partners"),
            new Way("/partners/seen", "nav.partners-seen"),
            new Way("/runs", "nav.runs"),
            new Way("/unread", "nav.unread"),
            new Way("/lists", "nav.lists"),
            new Way("/figures", "nav.figures"),
            new Way("/trail", "nav.trail"),
            new Way("/people", "nav.people"));

    /** Pages about the reader alone. */
    private static final List<Way> OWN = List.of(
            new Way("/keys", "nav.keys"), new Way("/password", "nav.password"), new Way("/passkeys", "nav.passkeys"));

    /** A page, and the key of the word for it. */
    public record Way(String address, String key) {}

    public static ReaderPage of(StaffMember reader) {
        CaseRights rights = CaseRights.of(reader);
        return new ReaderPage(
                reader.id().value(),
                reader.profile().displayName(),
                PAGES.stream()
                        .filter(way -> AccessRules.opensTo(reader, way.address()))
                        .toList(),
                OWN.stream()
                        .filter(way -> AccessRules.opensTo(reader, way.address()))
                        .toList(),
                AccessRules.opensTo(reader, "/search"),
                rights.mayDecide(),
                rights.mayConfirm());
    }

    /** The same reader, who is not signed in yet and has nowhere to go. */
    public ReaderPage onTheWayIn() {
        return new ReaderPage(account, name, List.of(), List.of(), false, mayDecide, mayConfirm);
    }
}
