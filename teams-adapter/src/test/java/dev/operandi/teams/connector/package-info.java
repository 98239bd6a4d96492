@NullMarked
package dev.operandi.teams.connector;

import org.jspecify.annotations.NullMarked;
