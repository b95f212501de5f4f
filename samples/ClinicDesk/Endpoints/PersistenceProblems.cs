using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.Faults;

namespace ClinicDesk.Endpoints;

/// <summary>Answers a refusal of the database with a problem document (RFC 9457): its code and remedy, and nothing of a row.</summary>
internal sealed class PersistenceProblems(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not PersistenceException error)
        {
            return false;
        }

        httpContext.Response.StatusCode = StatusOf(error);
        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = ProblemOf(error) });
    }

    private static int StatusOf(PersistenceException error) => error switch
    {
        DoubleBookingException or DuplicateRowException or StaleRowException => StatusCodes.Status409Conflict,
        MissingRowException => StatusCodes.Status404NotFound,
        RuleBrokenException or InvalidValueException => StatusCodes.Status422UnprocessableEntity,
        NotPermittedException or AccountClosedException => StatusCodes.Status403Forbidden,
        ContendedException or ServerUnreachableException or ServerBusyException => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    // What went wrong inside is for the log; where the database is, nobody outside needs to know.
    private static ProblemDetails ProblemOf(PersistenceException error) => new()
    {
        Status = StatusOf(error),
        Title = StatusOf(error) < StatusCodes.Status500InternalServerError ? error.Message : "The database cannot do this at the moment.",
        Detail = StatusOf(error) < StatusCodes.Status500InternalServerError ? error.Remedy : null,
        Extensions = { ["code"] = error.Code },
    };
}
