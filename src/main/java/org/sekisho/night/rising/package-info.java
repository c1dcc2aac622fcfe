/**
 * The monthly job that finds rising terms. Open {@link org.sekisho.night.rising.RisingJobs} first. Neither its parameters nor its log
 * have words of filings.
 */
@NamedInterface("rising")
@NullMarked
package org.sekisho.night.rising;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
