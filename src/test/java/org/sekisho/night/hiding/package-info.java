/**
 * Filings that hide a listed word in plain sight or out of it. Open {@link org.sekisho.night.hiding.HidingNight} first: it
 * screens all of them in one night and counts which were found, which were told and which came out clear.
 */
package org.sekisho.night.hiding;
