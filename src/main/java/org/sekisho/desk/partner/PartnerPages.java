package org.sekisho.desk.partner;

import java.util.List;
import java.util.Objects;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.NotThereException;
import org.sekisho.desk.Visit;
import org.sekisho.desk.text.PlaceWords;
import org.sekisho.machine.fault.RefusedException;
import org.sekisho.office.partner.Agreement;
import org.sekisho.office.partner.Agreements;
import org.sekisho.office.partner.GivenItem;
import org.sekisho.office.partner.ReceivedItem;
import org.sekisho.office.partner.SharedArea;
import org.sekisho.office.referral.ReferralPackage;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages of the shared area: a search by words, which stand in no address, and one page for each item. */
@DeskPage
record PartnerPages(SharedArea shared, Agreements agreements) {

    private static final int LONGEST = 500;

    @GetMapping("/partners")
    String all(Visit visit) {
        return found("", visit);
    }

    @PostMapping("/partners")
    String find(@RequestParam(defaultValue = "") String words, Visit visit) {
        return found(words.substring(0, Math.min(words.length(), LONGEST)), visit);
    }

    private String found(String words, Visit visit) {
        List<Line> lines = shared.find(words, visit.reader()).stream()
                .map(item -> new Line(item, terms(item)))
                .toList();
        return visit.page("partners", new PartnersPage(words, lines));
    }

    @GetMapping("/partners/{id}")
    String read(@PathVariable long id, Visit visit) {
        try {
            ReceivedItem item = shared.read(id, visit.reader());
            return visit.page(
                    "partner-item", new ItemPage(new Line(item, terms(item)), Objects.requireNonNull(item.passages())));
        } catch (RefusedException none) {
            throw new NotThereException();
        }
    }

    @GetMapping("/partners/seen")
    String seen(Visit visit) {
        List<Sight> all = agreements.ofEachPartner().stream()
                .map(terms -> new Sight(terms, shared.seenBy(terms.partner())))
                .toList();
        return visit.page("partners-seen", new SeenPage(all));
    }

    private Agreement terms(ReceivedItem item) {
        return agreements.inForceWith(item.partner());
    }

    /** An item, and the agreement by which it may be read. */
    record Line(ReceivedItem item, Agreement terms) {

        @Override
        public String toString() {
            return item.toString();
        }
    }

    /** @param typed the words that were looked for; may be empty */
    record PartnersPage(String typed, List<Line> lines) {

        /** Whether there may be more than these. */
        public boolean more() {
            return lines.size() == SharedArea.MOST;
        }

        @Override
        public String toString() {
            return "%d items".formatted(lines.size());
        }
    }

    /** A partner with the items it was given, and its receipts. */
    record Sight(Agreement terms, SharedArea.Seen seen) {

        /** The newest of what it was given. */
        public List<GivenItem> items() {
            return seen.items().subList(0, Math.min(seen.items().size(), SharedArea.MOST));
        }

        /** Whether there are more than these. */
        public boolean more() {
            return seen.items().size() > SharedArea.MOST;
        }
    }

    record SeenPage(List<Sight> partners) {}

    /** An item with its words. */
    record ItemPage(Line line, ReferralPackage passages) {

        public PlaceWords placeOf(String written) {
            return PlaceWords.written(written);
        }

        @Override
        public String toString() {
            return line.toString();
        }
    }
}
