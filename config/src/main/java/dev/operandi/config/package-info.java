/**
 * Turns an admin's files into question sets, or into problems that say what to write instead.
 *
 * <p>One path: bytes → {@code SourceText} (lines) → {@code Part} (a tree that knows its places) → {@code Fields} (what
 * the keys say) → the question set. Every step notes its faults in {@code Notes}; one fault is enough to refuse the file.
 */
@NullMarked
package dev.operandi.config;

import org.jspecify.annotations.NullMarked;
