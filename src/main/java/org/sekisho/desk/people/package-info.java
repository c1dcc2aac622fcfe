/**
 * The people of the desk, for those who administer them. Open {@link org.sekisho.desk.people.PeoplePages} first; what they
 * may do is in {@code staff}.
 */
@NullMarked
package org.sekisho.desk.people;

import org.jspecify.annotations.NullMarked;
