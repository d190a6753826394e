/*
 * Copyright 2026 The Platform Maturity Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { isError, serializeError } from '@backstage/errors';
import { RequestMistake } from '@platform-maturity/backstage-plugin-maturity-common';
import { ErrorRequestHandler } from 'express';
import { MAX_NAMED_MISTAKES, RequestMistakes } from './RequestMistakes';

const STATUS_BY_NAME: Record<string, number> = {
  NotModifiedError: 304,
  InputError: 400,
  AuthenticationError: 401,
  NotAllowedError: 403,
  NotFoundError: 404,
  ConflictError: 409,
  TooManyRequestsError: 429,
  NotImplementedError: 501,
  ServiceUnavailableError: 503,
};

const NAME_BY_STATUS: Record<number, string> = {
  405: 'MethodNotAllowedError',
  413: 'PayloadTooLargeError',
  415: 'UnsupportedMediaTypeError',
};

/** What express, its body parser and the contract's validator throw. */
interface HttpError extends Error {
  status: number;
  type?: string;
  errors?: { path: string; message: string; errorCode?: string }[];
}

/**
 * Answers every error with Backstage's error body. Mistakes of the request are
 * listed with their places; what is ours to mend is logged and not described.
 */
export function errorMapper(options: {
  logger: LoggerService;
}): ErrorRequestHandler {
  const { logger } = options;
  return (thrown: unknown, req, res, next) => {
    if (res.headersSent) {
      next(thrown);
      return;
    }
    const error = fromHttpError(thrown);
    const statusCode = statusOf(error);
    if (statusCode >= 500) {
      logger.error(`${req.method} ${req.path} failed`, error);
    }
    res.status(statusCode).json({
      error: bodyOf(error, statusCode),
      request: { method: req.method, url: req.originalUrl },
      response: { statusCode },
    });
  };
}

function fromHttpError(thrown: unknown): Error {
  const error = isError(thrown) ? (thrown as Error) : new Error(String(thrown));
  const { status, type, errors } = error as HttpError;
  if (status === 413 || status === 415 || status === 405) {
    return error;
  }
  if (type === 'entity.parse.failed') {
    return new RequestMistakes([
      { path: 'body', message: `is not JSON: ${error.message}` },
    ]);
  }
  if (status >= 400 && status < 500) {
    return new RequestMistakes(
      errors?.map(toMistake) ?? [{ path: '', message: error.message }],
    );
  }
  return error;
}

function toMistake(found: { path: string; message: string }): RequestMistake {
  const path = found.path
    .replace(/^\//, '')
    .replace(/\[(\d+)\]/g, '/$1')
    .split('/')
    .filter(part => part !== '')
    .join('.');
  return { path, message: found.message };
}

function statusOf(error: Error): number {
  const { status } = error as HttpError;
  if (status === 413 || status === 415 || status === 405) {
    return status;
  }
  return (
    STATUS_BY_NAME[error.name] ?? (error instanceof RequestMistakes ? 400 : 500)
  );
}

function bodyOf(error: Error, statusCode: number) {
  if (statusCode >= 500) {
    return { name: error.name, message: 'Something went wrong in the backend' };
  }
  const { name, message } = serializeError(error);
  if (!(error instanceof RequestMistakes)) {
    return { name: NAME_BY_STATUS[statusCode] ?? name, message };
  }
  const more = error.mistakes.length - MAX_NAMED_MISTAKES;
  return {
    name: 'InputError',
    message,
    mistakes: error.mistakes.slice(0, MAX_NAMED_MISTAKES),
    ...(more > 0 && { moreMistakes: more }),
  };
}
