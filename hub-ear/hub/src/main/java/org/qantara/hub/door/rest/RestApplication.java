package org.qantara.hub.door.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything below {@code /api}, so that whatever is not there is answered in our own way too. */
@ApplicationPath("/api")
public class RestApplication extends Application {}
