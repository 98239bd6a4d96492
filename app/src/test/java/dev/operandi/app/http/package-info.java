@NullMarked
package dev.operandi.app.http;

import org.jspecify.annotations.NullMarked;
