/**
 * What a run of a poll is and may tell: deadlines, commands, disclosure, the report. Pure, and knows no interview; who may
 * do what with a run, and what taking part looks like, is the desk's.
 */
@NullMarked
package dev.operandi.polls;

import org.jspecify.annotations.NullMarked;
