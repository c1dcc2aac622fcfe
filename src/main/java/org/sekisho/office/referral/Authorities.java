package org.sekisho.office.referral;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sekisho.office.deadline.Wording;

/**
 * All whom this office may ask, and the roles that are told when there is no answer.
 *
 * @param demonstration whether they are made up
 * @param roles by their codes
 */
public record Authorities(boolean demonstration, List<Authority> all, Map<String, Wording> roles) {

    public Authorities {
        all = List.copyOf(all);
        roles = Map.copyOf(roles);
    }

    public Optional<Authority> byCode(String code) {
        return all.stream().filter(authority -> authority.code().equals(code)).findFirst();
    }

    public List<Authority> askedAbout(String area) {
        return all.stream().filter(authority -> authority.isAskedAbout(area)).toList();
    }

    /** The name of an authority or a role; the code itself where the file has it no more. */
    public String nameOf(String code, Locale language) {
        return byCode(code)
                .map(Authority::name)
                .or(() -> Optional.ofNullable(roles.get(code)))
                .map(name -> name.in(language))
                .orElse(code);
    }
}
