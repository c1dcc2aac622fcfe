/** Commands on people and on the trail of what they did. Open {@link org.sekisho.cli.people.StaffCommand} first. */
@NullMarked
package org.sekisho.cli.people;

import org.jspecify.annotations.NullMarked;
