package org.sekisho.proof.sample;

/**
 * Differences between a model in the shadow and the one in force, over all filings that the shadow was asked about.
 *
 * @param given on how many of them the one in force has an opinion
 * @param shadowGiven on how many the shadow has
 * @param first how many of them each would send to examiners, and {@code same} how many of those both would
 * @param apart the mean difference of their chances, where both have an opinion
 */
public record ShadowFigures(int filings, int given, int shadowGiven, int first, int same, double apart) {}
