/** Pages of the shared area, and of what partners are given of a case. Open {@link org.sekisho.desk.partner.PartnerPages} first. */
@NullMarked
package org.sekisho.desk.partner;

import org.jspecify.annotations.NullMarked;
