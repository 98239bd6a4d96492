@NullMarked
package dev.operandi.teams;

import org.jspecify.annotations.NullMarked;
