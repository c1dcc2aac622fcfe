package org.sekisho.office.staff;

import java.util.Set;

/** The technology areas that the office has lists for, so that areas one by one are not taken for less than all of them. */
@FunctionalInterface
public interface OfficeAreas {

    Set<String> known();
}
