package org.sekisho.desk.edition;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.sekisho.desk.DeskPart;
import org.sekisho.desk.lists.ListSight;
import org.sekisho.office.edition.ConsultedEntry;
import org.sekisho.office.edition.ListConsents;
import org.sekisho.office.edition.ListProposal;
import org.sekisho.office.referral.Authorities;
import org.sekisho.office.staff.StaffMember;
import org.springframework.beans.factory.ObjectProvider;

/** The consents of a proposal, of the entries that a reader may know of. */
@DeskPart
class ConsentRoom {

    private final ListConsents consents;
    private final ObjectProvider<Authorities> authorities;

    ConsentRoom(ListConsents consents, ObjectProvider<Authorities> authorities) {
        this.consents = consents;
        this.authorities = authorities;
    }

    List<ConsentRow> rows(ListProposal proposal, StaffMember reader) {
        return consents.of(proposal).stream()
                .filter(entry -> mayKnow(entry, reader))
                .flatMap(entry -> Stream.concat(
                        entry.authorities().stream().map(asked -> ConsentRow.of(entry, asked, name(asked, reader))),
                        entry.others().stream().map(name -> ConsentRow.ofNone(entry, name))))
                .toList();
    }

    private String name(ConsultedEntry.Asked asked, StaffMember reader) {
        Locale language = reader.profile().language().locale();
        return authorities.getObject().nameOf(asked.authority(), language);
    }

    /** Whether the reader may know of the entry, as it was and as it would be. */
    static boolean mayKnow(ConsultedEntry entry, StaffMember reader) {
        return Stream.of(entry.before(), entry.after())
                .filter(Objects::nonNull)
                .allMatch(version -> ListSight.mayKnow(reader, version));
    }

    /** Whether the reader may know of the entry of a form. */
    boolean mayKnow(ListProposal proposal, String code, StaffMember reader) {
        return consents.of(proposal).stream()
                .filter(entry -> entry.code().equals(code))
                .allMatch(entry -> mayKnow(entry, reader));
    }
}
