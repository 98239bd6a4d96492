@NullMarked
package dev.operandi.app.cli;

import org.jspecify.annotations.NullMarked;
