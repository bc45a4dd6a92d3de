using Buuv.Domain.Staff;

namespace Buuv.Domain.Volunteering;

/// <summary>What a volunteer of the house does for Buuv.</summary>
public enum VolunteerTask
{
    /// <summary>Answers callers, and calls residents back.</summary>
    Phone,

    /// <summary>Makes Buuv known in the neighbourhood, and thinks of neighbours for a request.</summary>
    Neighbourhood,

    /// <summary>Prints the weekly poster with the community worker, and hangs it on the boards.</summary>
    Boards,

    /// <summary>Helps the broker to find a neighbour for a request.</summary>
    Matching,
}

public static class VolunteerTasks
{
    extension(VolunteerTask task)
    {
        /// <summary>The role that goes with the task. Who hangs posters is an ambassador: that role prints them.</summary>
        public StaffRole Role => task switch
        {
            VolunteerTask.Phone => StaffRole.PhoneVolunteer,
            VolunteerTask.Matching => StaffRole.AssistantBroker,
            _ => StaffRole.Ambassador,
        };
    }
}
