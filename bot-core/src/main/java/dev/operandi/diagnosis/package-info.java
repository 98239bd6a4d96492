/**
 * What the answers say about a company: pure numbers, no chat.
 *
 * <p>The method, its formulas and their sources are explained in docs/diagnosis.md. Every number here is computed with
 * {@link java.lang.StrictMath} and in a fixed order of summation, so that it is the same on every JVM.
 */
@NullMarked
package dev.operandi.diagnosis;

import org.jspecify.annotations.NullMarked;
