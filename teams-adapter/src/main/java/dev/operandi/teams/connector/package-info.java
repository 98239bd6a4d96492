/**
 * The way to Microsoft's Bot Connector and back: whose requests are believed, with which token we ask, and what is sent. All of
 * it is ours where Microsoft's SDK has faults; which library does what, nobody outside sees.
 */
@NullMarked
package dev.operandi.teams.connector;

import org.jspecify.annotations.NullMarked;
