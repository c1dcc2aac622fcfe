/**
 * Japan's orders as e-Gov has them in XML. Open {@link org.sekisho.curation.control.egov.EgovControlList} first; {@link
 * org.sekisho.curation.control.egov.EgovItems} reads articles, {@link org.sekisho.curation.control.egov.EgovTable} tables.
 */
@NullMarked
package org.sekisho.curation.control.egov;

import org.jspecify.annotations.NullMarked;
