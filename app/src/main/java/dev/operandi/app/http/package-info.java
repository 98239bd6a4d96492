/** The HTTP server: bytes in, bytes out. The only package that knows which server it is. */
@NullMarked
package dev.operandi.app.http;

import org.jspecify.annotations.NullMarked;
